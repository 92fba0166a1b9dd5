// Everything that runs inside an extension host, in this order.
import './suite-reading.js';
import './suite-writing.js';
import './suite-commands.js';
import './suite-preview.js';
