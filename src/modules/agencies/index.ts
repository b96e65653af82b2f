export { Hall, Region } from './agency.ts';
export { type AgencyRecord, type RegionRecord, saveAgencies, saveRegions } from './agency-store.ts';
export { type Directory, directoryGeneration, directoryOf, getDirectory } from './directory.ts';
export { distinctName } from './distinct-name.ts';
export { loadAgencies, readAgencyContent } from './load-agencies.ts';
