/** Name under which a change of the plans is announced. */
export const counterGeneration = 'counter';
