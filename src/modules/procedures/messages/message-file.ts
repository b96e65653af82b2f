import { z } from 'zod';
import { HandedFile } from '../action.ts';

/** A file that came with a message. */
export const MessageFile = HandedFile.omit({ certificate: true });
export type MessageFile = z.infer<typeof MessageFile>;

export const mostFiles = 5;
/** In bytes, as of what is handed in. */
export const largestFile = 10 * 1024 * 1024;
export const messageFileTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;

export const MessageFiles = z.array(MessageFile).max(mostFiles);
