export const cataloguePath = '/workbench/exchange';
export const grantsPath = `${cataloguePath}/grants`;
export const callersPath = `${cataloguePath}/callers`;
export const objectionsPath = '/workbench/objections';
