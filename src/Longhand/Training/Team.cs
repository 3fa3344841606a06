namespace Longhand.Training;

/// <summary>
/// Threads that work in step with the caller: each call of <see cref="Run"/> is one piece of work for all of them, and returns when all are
/// done. Between two pieces they watch for the next one for a moment, then sleep.
/// </summary>
internal sealed class Team : IDisposable
{
    /// <summary>How often a thread looks for work before it sleeps: some tens of microseconds.</summary>
    private const int Looks = 4_000;

    private readonly Thread[] _threads;
    private readonly SemaphoreSlim[] _bells;
    private readonly int[] _sleeping; // 1 where a thread sleeps or is about to
    private Action<int>? _work;
    private Exception? _failure;
    private int _round;
    private int _left;
    private bool _isOver;

    /// <summary>Starts the threads beside the caller's own.</summary>
    /// <param name="size">How many work together, the caller included.</param>
    public Team(int size)
    {
        Size = size;
        _bells = [.. Enumerable.Range(0, size).Select(_ => new SemaphoreSlim(0))];
        _sleeping = new int[size];
        _threads = [.. Enumerable.Range(1, size - 1).Select(index => new Thread(() => Live(index)) { IsBackground = true, Name = "Longhand" })];
        foreach (var thread in _threads)
        {
            thread.Start();
        }
    }

    /// <summary>How many work together.</summary>
    public int Size { get; }

    /// <summary>Has every thread work, the caller as number 0.</summary>
    /// <param name="work">What to do; it is given the number of the thread.</param>
    public void Run(Action<int> work)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        if (Size == 1)
        {
            work(0);
            return;
        }

        _work = work;
        Volatile.Write(ref _left, Size - 1);
        Interlocked.Increment(ref _round);
        for (var index = 1; index < Size; index++)
        {
            if (Interlocked.Exchange(ref _sleeping[index], 0) == 1)
            {
                _bells[index].Release();
            }
        }

        Work(0);
        for (var spins = 0; Volatile.Read(ref _left) > 0; spins++)
        {
            Wait(spins);
        }

        if (_failure is { } failure)
        {
            _failure = null;
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        if (Size > 1)
        {
            Interlocked.Increment(ref _round);
        }

        foreach (var bell in _bells)
        {
            bell.Release();
        }

        foreach (var thread in _threads)
        {
            thread.Join();
        }

        foreach (var bell in _bells)
        {
            bell.Dispose();
        }
    }

    private void Live(int index)
    {
        for (var seen = 0; ; )
        {
            for (var looks = 0; Volatile.Read(ref _round) == seen; looks++)
            {
                if (looks < Looks)
                {
                    Wait(looks);
                    continue;
                }

                // Whoever begins a round wakes those that sleep by then: after it is announced, look once more.
                Interlocked.Exchange(ref _sleeping[index], 1);
                if (Volatile.Read(ref _round) == seen || Interlocked.Exchange(ref _sleeping[index], 0) == 0)
                {
                    _bells[index].Wait();
                }
            }

            seen++;
            if (Volatile.Read(ref _isOver))
            {
                return;
            }

            Work(index);
            Interlocked.Decrement(ref _left);
        }
    }

    private void Work(int index)
    {
        try
        {
            _work!(index);
        }
#pragma warning disable CA1031 // It is thrown again on the caller's thread.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _failure, failure, null);
        }
    }

    /// <summary>Where there are fewer processors than threads, the one that is waited for has to run.</summary>
    private static void Wait(int spins)
    {
        if (spins % 64 == 63)
        {
            Thread.Yield();
        }
        else
        {
            Thread.SpinWait(4);
        }
    }
}
