import { destination, type Logger, pino } from 'pino';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Logs to stderr, a JSON object a line: stdout belongs to the results of commands. */
export function createLogger(level: LogLevel): Logger {
  return pino({ level, base: null }, destination(2));
}
