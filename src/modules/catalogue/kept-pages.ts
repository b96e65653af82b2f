import type { MiddlewareHandler } from 'hono';
import { readGeneration, reference } from '../../platform/database/index.ts';
import { keepSharedPages } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Env } from '../identity/index.ts';
import { catalogueGeneration } from './generation.ts';

/** Keeps the catalogue's public pages compressed in memory until the catalogue changes. */
export function keptPages({ database }: Platform): MiddlewareHandler<Env> {
  const getGeneration = reference(catalogueGeneration, (db) => readGeneration(db, catalogueGeneration));
  return keepSharedPages(() => getGeneration(database));
}
