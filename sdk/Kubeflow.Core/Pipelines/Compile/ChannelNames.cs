namespace Kubeflow.Pipelines;

/// <summary>
/// The names under which values travel. They are KFP's; where two values of one name meet (a task <c>a</c> with an output <c>b-c</c> and
/// a task <c>a-b</c> with an output <c>c</c>, or the items of two nested loops over one list), KFP takes one for the other, and here
/// the second gets a number.
/// </summary>
internal sealed class ChannelNames
{
    private readonly Dictionary<Channel, string> _numbered = [];

    /// <summary>Finds the names.</summary>
    /// <param name="places">The values that meet: those of each group's inputs, outputs, and each task's texts.</param>
    public ChannelNames(IReadOnlyCollection<IEnumerable<Channel>> places)
    {
        UniqueNames? free = null;
        var here = new Dictionary<string, Channel>();
        foreach (var place in places)
        {
            here.Clear();
            foreach (var channel in place)
            {
                if (here.TryAdd(Of(channel), channel) || here[Of(channel)].Equals(channel))
                    continue;
                free ??= AllOf(places);
                here.Add(_numbered[channel] = free.Take(channel.KfpInputName), channel);
            }
        }
    }

    public string Of(Channel channel) => _numbered.TryGetValue(channel, out var name) ? name : channel.KfpInputName;

    private static UniqueNames AllOf(IEnumerable<IEnumerable<Channel>> places)
    {
        var names = new UniqueNames();
        foreach (var channel in places.SelectMany(p => p))
            names.Reserve(channel.KfpInputName);
        return names;
    }
}
