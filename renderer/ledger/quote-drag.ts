/** The kind of data that a dragged quote card carries: the id of its record. */
export const quoteDragType = 'application/x-galley-quote';
