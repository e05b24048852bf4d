import type { SyntheticEvent } from 'react';
import { marksOf } from '#shared/house/house-style.ts';
import { typedMark } from '#shared/house/typed-marks.ts';
import { usePreferences } from '../stores/preferences.ts';

/** Sets a quotation mark or apostrophe that was just typed into a field as the house does in the text. */
export function setTypedMark({ nativeEvent, target }: SyntheticEvent<HTMLElement>): void {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  if (!isField || !(nativeEvent instanceof InputEvent)) return;
  const { inputType, data, isComposing } = nativeEvent;
  const { writing, house } = usePreferences.getState();
  if (!writing.smartMarks || isComposing || inputType !== 'insertText') return;
  if (data !== '"' && data !== "'") return;
  const { value, selectionStart } = target;
  const caret = selectionStart ?? value.length;
  const marks = marksOf(house.quotationMarks);
  const mark = typedMark(data, value.slice(0, caret - 1), value.slice(caret), marks);
  target.setRangeText(mark, caret - 1, caret, 'end');
}
