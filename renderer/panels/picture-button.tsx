import { useRef } from 'react';
import type { ReactNode } from 'react';
import { picturesAmong } from '../manuscript/pictures.ts';
import { Button } from '../ui/button.tsx';

interface PictureButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly multiple?: boolean;
  readonly onPictures: (files: readonly File[]) => void;
}

/** A button that asks for picture files. */
export function PictureButton({ label, icon, multiple = false, onPictures }: PictureButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" icon={icon} onPress={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        accept="image/*"
        multiple={multiple}
        hidden
        onChange={(event) => {
          const pictures = picturesAmong(event.target.files);
          event.target.value = '';
          if (pictures.length > 0) onPictures(pictures);
        }}
      />
    </>
  );
}
