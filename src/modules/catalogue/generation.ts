/** Name under which a change of the catalogue is announced (`bumpGeneration`). */
export const catalogueGeneration = 'catalogue';
