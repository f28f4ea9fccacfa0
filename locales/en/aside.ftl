# After a question on the side: what was going on goes on.

aside-file = I am still waiting for: { $title }. Just send it when you are ready.
aside-answer = I am still waiting for your answer: { $title }. Just write it here.
aside-reason = I still need to know why this does not apply: { $title }. Just write it here.
aside-code = I am still waiting for the 6 digits from the text message.
aside-over = What I was waiting for is no longer needed.
aside-permission = I still need your answer about your consent above.
