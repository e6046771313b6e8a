import './workbench.css';
import { startWorkbench } from './workbench.js';

startWorkbench(document.getElementById('workbench')!);
