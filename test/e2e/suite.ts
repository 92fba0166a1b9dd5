// Everything that runs inside an extension host, in this order.
import './suite-reading.js';
import './suite-writing.js';
import './suite-preview.js';
