export const legacyPath = '/workbench/legacy-certificates';
