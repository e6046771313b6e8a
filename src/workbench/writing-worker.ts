import { serveInPage } from '../pane/page-worker.js';
import { writeBook, type BookPlan } from './write-book.js';

// for book-writer.ts
serveInPage(async (plan: BookPlan) => writeBook(plan));
