namespace Longhand.Tests.Support;

/// <summary>The most that the managed heap held, looked at all the while; collected garbage and not yet collected alike.</summary>
internal sealed class HeapPeak : IDisposable
{
    private readonly Timer _timer;
    private long _highest;

    public HeapPeak()
    {
        _timer = new(_ => Look(), null, 0, 5);
    }

    public long Highest
    {
        get
        {
            Look();
            return Interlocked.Read(ref _highest);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var now = GC.GetTotalMemory(forceFullCollection: false);
        for (var known = Interlocked.Read(ref _highest); now > known; known = Interlocked.Read(ref _highest))
        {
            Interlocked.CompareExchange(ref _highest, now, known);
        }
    }
}
