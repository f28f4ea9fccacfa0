// The page works without this; inside Telegram it wears Telegram's colours.

import { follow } from "./telegram_app.js";

follow();
