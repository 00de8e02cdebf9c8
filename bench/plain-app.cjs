// Preloaded: puts cdk8s' own App in the place of LonghornApp.
const path = require.resolve('../lib/src/constructs/longhorn-app.js');
require.cache[path] = { id: path, filename: path, loaded: true, exports: { LonghornApp: require('cdk8s').App } };
