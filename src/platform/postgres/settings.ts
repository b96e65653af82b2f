import type { Places } from './places.ts';

/** Server settings for a small machine; a busy one uses a server of its own by DATABASE_URL. */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '40',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  wal_compression: 'pglz',
  random_page_cost: '1.1',
  jit: 'off',
  max_parallel_workers_per_gather: '1',
  max_parallel_workers: '2',
  idle_in_transaction_session_timeout: '30s',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  log_timezone: 'Asia/Shanghai',
  timezone: 'Asia/Shanghai',
} as const;

/** Part of the socket's file name; no network port is opened. */
const serverPort = 5432;

/** All settings are arguments, so a cluster made by an older version runs with the present ones. */
export function serverArguments(
  { cluster, socketFolder }: Places,
  changes: Readonly<Record<string, string>>,
): string[] {
  const fixed = { unix_socket_directories: socketFolder, port: String(serverPort) };
  const all = Object.entries({ ...settings, ...changes, ...fixed });
  return ['-D', cluster, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
