import { Hono } from 'hono';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import type { KindsOfOthers } from '../drafts/names.ts';
import { findingsRoutes } from './findings-routes.tsx';
import { searchDeskRoutes } from './search-routes.tsx';

/** What stewards see and do with the catalogue. */
export function workbenchRoutes(platform: Platform, kinds: KindsOfOthers): Hono<Env> {
  return new Hono<Env>()
    .route('/', findingsRoutes(platform, kinds.certificates))
    .route('/', searchDeskRoutes(platform));
}
