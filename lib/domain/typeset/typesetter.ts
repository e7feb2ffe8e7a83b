/** The way pieces are set now: what was kept by an earlier one is set anew. */
export const TYPESETTER = 1;
