/**
 * How the process ends after it could not start and has said why: nobody has to try another way. Chromium
 * has no such status of its own.
 */
export const toldStatus = 78;
