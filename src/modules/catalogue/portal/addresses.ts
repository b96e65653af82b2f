/** Addresses of the catalogue's pages, without the locale prefix. */
export const itemPath = (implementationCode: string) => `/items/${encodeURIComponent(implementationCode)}`;
export const versionsPath = (implementationCode: string) => `${itemPath(implementationCode)}/versions`;
export const versionPath = (implementationCode: string, version: number) =>
  `${versionsPath(implementationCode)}/${version}`;
export const versionChangesPath = (implementationCode: string, version: number) =>
  `${versionPath(implementationCode, version)}/changes`;
export const topicPath = (topic: { kind: 'topic' | 'event'; code: string }) =>
  `/${topic.kind === 'topic' ? 'topics' : 'events'}/${topic.code}`;
export const agencyPath = (code: string) => `/agencies/${code}`;
export const regionPath = (code: string) => `/regions/${code}`;
/** Where the applications module begins an application. */
export const applyPath = (implementationCode: string) =>
  `/applications/start/${encodeURIComponent(implementationCode)}`;

/** Where the guidance module asks the questions of an item, or of the things an event leads to. */
export const guideMePath = (implementationCode: string) =>
  `/guide-me/items/${encodeURIComponent(implementationCode)}`;
export const guideEventPath = (event: string) => `/guide-me/events/${event}`;

/** Asked while somebody types, and told which result was followed. */
export const suggestPath = '/search/suggest';
export const clicksPath = '/search/clicks';

/** A path with a query; empty values are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) parameters.set(name, value);
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}
export const elementsPath = (implementationCode: string) => `${itemPath(implementationCode)}/elements`;

/** The standard of an item with everybody who implements it. */
export const standardPath = (basicCode: string) => `/standards/${encodeURIComponent(basicCode)}`;
