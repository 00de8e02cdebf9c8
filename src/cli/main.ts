#!/usr/bin/env node
import { useCodeCache } from './code-cache';

useCodeCache();
const { start } = require('./program') as typeof import('./program');
// Whatever comes from the cache of code cannot import.
start((url) => import(url));
