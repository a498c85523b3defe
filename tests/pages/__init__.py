"""The pages, used as people use them: a real browser, a real server, real HTTP."""
