/** Addresses of the stewards' pages about navigators, without the locale prefix. */
export const coveragePath = '/workbench/guidance';
export const navigatorsPath = `${coveragePath}/navigators`;
export const draftPreviewsPath = `${coveragePath}/drafts`;
export const navigatorCoveragePath = (code: string) => `${navigatorsPath}/${code}`;
