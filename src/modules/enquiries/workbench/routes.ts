import { Hono } from 'hono';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import { baseRoutes } from './base-routes.tsx';
import { deskRoutes } from './desk-routes.tsx';
import { figuresRoutes } from './figures-routes.tsx';

/** The desk at which officers answer, and the base from which everybody answers. */
export function workbenchRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .route('/', baseRoutes(platform))
    .route('/', figuresRoutes(platform))
    .route('/', deskRoutes(platform));
}
