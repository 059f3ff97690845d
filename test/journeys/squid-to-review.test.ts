/*
 * The main job, end to end, with nothing stood in for: a real Squid writes the log of real requests, the daemon follows
 * it, a real SMTP server takes the alert, and a person in a real Chromium signs in and records what she found.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DaemonProcess, startDaemonProcess } from '../support/daemon-process.ts';
import { throughProxy } from '../support/proxy-client.ts';
import { realTool } from '../support/real-tool.ts';
import { type RunningSquid, startSquid } from '../support/squid.ts';
