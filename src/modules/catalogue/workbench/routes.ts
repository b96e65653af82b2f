import { Hono } from 'hono';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, requireOfficial } from '../../identity/index.ts';
import { type KindsOfOthers, namesFrom } from '../drafts/names.ts';
import { findingsOfDrafts } from '../drafts/queries/read-findings.ts';
import { findingsOf } from '../queries/list-findings.ts';
import { sheetRoutes } from '../sheets/workbench/routes.tsx';
import { draftsPath, itemsPath } from './draft-addresses.ts';
import { draftRoutes } from './drafts/draft-routes.tsx';
import { sectionRoutes } from './editor/section-routes.tsx';
import { findingsRoutes } from './findings-routes.tsx';
import { itemRoutes } from './items/item-routes.tsx';
import { relationRoutes } from './relations-routes.tsx';
import { searchDeskRoutes } from './search-routes.tsx';

/** What stewards see and do with the catalogue. */
export function workbenchRoutes(platform: Platform, kinds: KindsOfOthers): Hono<Env> {
  const getFindings = findingsOf(platform, kinds.certificates);
  const readFindings = findingsOfDrafts(platform, getFindings);
  const app = new Hono<Env>()
    .route('/', findingsRoutes(platform, getFindings))
    .route('/', relationRoutes(platform, getFindings))
    .route('/', searchDeskRoutes(platform))
    .route('/', sheetRoutes(platform, namesFrom(kinds)));
  for (const path of [itemsPath, `${itemsPath}/*`, draftsPath, `${draftsPath}/*`]) {
    app.use(path, requireOfficial('steward'));
  }
  return app
    .route('/', itemRoutes(platform))
    .route('/', draftRoutes(platform, kinds, readFindings))
    .route('/', sectionRoutes(platform, kinds, readFindings));
}
