// Stands in for VS Code's native copier, without which its Git extension does not start: same call, as Node copies.
exports.cp = require('fs').promises.cp;
