// Preloaded into each part the launcher starts: when the launcher is gone, even by `kill -9`, the part leaves too.
if (process.send) {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 10_000).unref();
  });
  // Listening must not keep a process alive that has nothing else to do.
  process.channel?.unref();
}
