import { LocateFixed } from 'lucide-react';
import type { Place } from '#shared/article/blocks.ts';
import { IconButton } from '../ui/button.tsx';
import { reveal } from './reveal.ts';

/** Goes from a card to its passages, and on writing there; nothing for a card without one. */
export function ShowInText({ places }: { readonly places: readonly Place[] }) {
  if (places.length === 0) return null;
  return (
    <IconButton size="small" label="Show in the text" onPress={() => reveal(places, true)}>
      <LocateFixed aria-hidden />
    </IconButton>
  );
}
