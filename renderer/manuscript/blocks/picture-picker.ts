import { insertPictures, picturesAmong } from '../pictures.ts';

/** Asks the person for pictures in the browser's own dialog, and puts them into the text at the caret. */
export function openPicturePicker(): void {
  document.querySelector<HTMLInputElement>('[data-picture-picker]')?.click();
}

/** Takes what was picked; the same file may be picked again. */
export function takePicked(input: HTMLInputElement): void {
  const pictures = picturesAmong(input.files);
  input.value = '';
  void insertPictures(pictures);
}
