import type { Article } from '#shared/article/article.ts';
import { assetSchema } from '#shared/article/ledger.ts';
import type { Result } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { arriving, showAnswer } from '../library/desk-work.ts';
import { useArticle } from '../stores/article.ts';
import { usePreferences } from '../stores/preferences.ts';
import { sampleArticle, sampleTranscript } from './sample-article.ts';
import { samplePicture } from './sample-picture.ts';
import { withSampleRecords } from './sample-records.ts';
import { useTour } from './tour.ts';

/**
 * Puts a new copy of the sample story on the desk, and shows somebody around who has not seen it yet.
 * True when it lies there.
 */
export async function openSample(): Promise<boolean> {
  const opened = await arriving('Opening the sample story…', () => showAnswer(storedSample));
  if (opened && !usePreferences.getState().tourSeen) useTour.getState().start();
  return opened;
}

async function storedSample(): Promise<Result<Article>> {
  const imported = await desk.request('import.file', sampleArticle());
  if (!imported.ok) return imported;
  const bytes = await samplePicture().catch(() => null);
  const picture = bytes && (await desk.request('asset.add', { name: 'Night ferry.png', bytes }));
  // The file alone: what it says about itself is nothing that the sample speaks of.
  const asset = picture?.ok ? assetSchema.parse(picture.value) : null;
  const article = withSampleRecords(imported.value, asset, await attachedTranscript());
  const saved = await desk.request('article.save', { article });
  // What came with the file alone is a story too.
  return saved.ok ? saved : imported;
}

/** The transcript among the library's files, and its text; `null` where it could not be kept. */
async function attachedTranscript() {
  const kept = await desk.request('material.add', sampleTranscript());
  if (!kept.ok) return null;
  const read = await desk.request('material.read', { sha256: kept.value.asset.sha256 });
  return read.ok ? { material: kept.value, text: read.value } : null;
}

/** Shows somebody around, on the article that lies open or on the sample story. */
export async function takeTour(): Promise<void> {
  const open = useArticle.getState().article !== null;
  if (open || (await openSample())) useTour.getState().start();
}
