/** Name under which a change of the base or the desk is announced (`bumpGeneration`). */
export const enquiriesGeneration = 'enquiries';
