import { existsSync } from 'node:fs';

// Imported first, for its effect: what `.env` says counts where the environment says nothing.
if (existsSync('.env')) process.loadEnvFile('.env');
