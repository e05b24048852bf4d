import { nativeTheme } from 'electron';
import type { RequestName } from '#shared/desk/contract.ts';
import type { Result } from '#shared/desk/errors.ts';
import { preferencesSchema } from '#shared/desk/preferences.ts';

type Request = (name: RequestName, input: unknown) => Promise<Result<unknown>>;

/**
 * The same requests; menus, dialogs and the page's colour scheme follow the theme in every
 * preferences that pass. Resolves once the stored theme is set, before a window shows a wrong one.
 */
export async function themeFollowing(request: Request): Promise<Request> {
  const following: Request = async (name, input) => {
    const result = await request(name, input);
    if (result.ok && (name === 'preferences.read' || name === 'preferences.change')) {
      nativeTheme.themeSource = preferencesSchema.parse(result.value).theme;
    }
    return result;
  };
  await following('preferences.read', {});
  return following;
}
