import { findReasonWithoutChromium } from './chromium.ts';

// Once before the journeys: two of them at once would overwrite each other's executable.
const reason = await findReasonWithoutChromium();
if (reason) process.stdout.write(`Chromium does not start here: ${reason}\n`);
