import { freshBuild } from '#scripts/fresh-build.ts';

/** Playwright's global set-up: the tests in a browser run what the sources say now. */
export default freshBuild;
