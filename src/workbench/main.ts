import './workbench.css';
import './collecting.css';
import './kept/kept.css';
import { startWorkbench } from './workbench.js';

startWorkbench(document.getElementById('workbench')!);
