#!/usr/bin/env node
import { useCodeCache } from './code-cache';

useCodeCache();
require('./program');
