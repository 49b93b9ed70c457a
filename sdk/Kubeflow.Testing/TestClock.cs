namespace Kubeflow.Testing;

/// <summary>A clock that stands still, but for waits: each ends at once, with the clock moved to the time when it would have ended.</summary>
internal sealed class TestClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private long _waited;

    public TimeSpan Waited => TimeSpan.FromTicks(Interlocked.Read(ref _waited));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start + Waited;

    public override long GetTimestamp() => Waited.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new EndedWait(this, callback, state, dueTime);

    private sealed class EndedWait : ITimer
    {
        private readonly TestClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;

        public EndedWait(TestClock clock, TimerCallback callback, object? state, TimeSpan dueTime)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < TimeSpan.Zero)
                return true;
            Interlocked.Add(ref _clock._waited, dueTime.Ticks);
            ThreadPool.QueueUserWorkItem(static wait => wait._callback(wait._state), this, preferLocal: false);
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
