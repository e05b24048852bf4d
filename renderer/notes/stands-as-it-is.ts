/** Set on a transaction that is no suggestion although somebody is suggesting. */
export const standsAsItIs = 'stands as it is';
