namespace Kubeflow.Pipelines.Local;

/// <summary>Threads that wait for processes to end. One that is free is used again: making one costs a fifth of starting a process.</summary>
internal static class WaitingThreads
{
    private const int Stack = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Lock Turn = new();
    private static readonly SemaphoreSlim Ready = new(0);
    private static readonly Queue<Action> Waits = new();
    private static int _free;

    /// <summary>Runs a wait on a thread of its own.</summary>
    public static void Run(Action wait)
    {
        lock (Turn)
        {
            Waits.Enqueue(wait);
            if (_free > 0)
                _free--;
            else
                new Thread(Serve, Stack) { IsBackground = true, Name = "step processes" }.Start();
        }
        Ready.Release();
    }

    private static void Serve()
    {
        while (true)
        {
            if (!Ready.Wait(Patience))
            {
                lock (Turn)
                {
                    // Counted on by someone meanwhile: then a wait is there.
                    if (_free > 0)
                    {
                        _free--;
                        return;
                    }
                }
                continue;
            }
            Action wait;
            lock (Turn)
                wait = Waits.Dequeue();
            wait();
            lock (Turn)
                _free++;
        }
    }
}
