/**
 * How our own server runs: nothing that could lose an acknowledged commit, no network, and sizes for an old office PC of 4 GB that does other work too. They
 * stand on the command line, so what runs is what is written here. 数据库设置
 */
export const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  superuser_reserved_connections: '0',

  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',

  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  min_wal_size: '64MB',
  max_wal_size: '512MB',
  // Our queries are short; a plan compiled or divided among processes costs more than it saves, and containers are short of shared memory.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  max_worker_processes: '4',
  autovacuum_max_workers: '2',
  wal_level: 'minimal',
  max_wal_senders: '0',

  timezone: 'UTC',
  log_timezone: 'Asia/Shanghai',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  // What somebody answered does not belong into a log.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
}
