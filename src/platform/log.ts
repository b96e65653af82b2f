/** Structured lines on standard output: one JSON object a line, or plain text for a person at a terminal. */
export interface Log {
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, error: unknown, fields?: Record<string, unknown>): void;
}

export type LogSink = (line: string) => void;

export function createLog(sink: LogSink, now: () => Date = () => new Date()): Log {
  const write = (level: string, event: string, fields: Record<string, unknown>) =>
    sink(JSON.stringify({ at: now().toISOString(), level, event, ...fields }));
  return {
    info: (event, fields = {}) => write('info', event, fields),
    warn: (event, fields = {}) => write('warn', event, fields),
    error: (event, error, fields = {}) =>
      write('error', event, {
        ...fields,
        message: error instanceof Error ? error.message : String(error),
        stack: error instanceof Error ? error.stack : undefined,
      }),
  };
}
