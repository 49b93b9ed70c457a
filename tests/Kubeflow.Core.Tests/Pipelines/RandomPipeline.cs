using Kubeflow.Pipelines;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>Pipelines of any shape a user could write: groups in groups, values handed in and out, names that are easily confused.</summary>
internal sealed class RandomPipeline(int seed)
{
    // Task and output names that run into each other, and into the names that the compiler makes.
    private static readonly Component[] Steps =
    [
        .. from name in new[] { "a", "a-b", "for-loop", "condition", "loop-item-param" }
           from output in new[] { "c", "b-c" }
           select Component.Container(name).OptionalInput("text", "").OptionalInput<string>("other").OptionalInput<double>("number")
               .OptionalInput<string[]>("list").InputArtifact<Artifact>("file", optional: true).InputArtifact<Artifact>("files", list: true, optional: true)
               .Output<string>(output).Output<int>("count").Output<string[]>("words").OutputArtifact<Dataset>("data")
               .Image("alpine").Command("run", Placeholder.InputValue("text")).Build(),
    ];

    private readonly Random _random = new(seed);

    /// <summary>The tasks of the outermost pipeline, as they were written.</summary>
    public IReadOnlyList<TaskNode> Tasks { get; private set; } = [];

    public Pipeline Define() => Define("random", depth: 0);

    private Pipeline Define(string name, int depth) => Pipeline.Define(name, p =>
    {
        var seen = new Seen();
        seen.Texts.Add(p.Parameter("a-b-c", "x"));
        seen.Texts.Add(p.Parameter("items-loop-item", "y"));
        seen.Numbers.Add(p.Parameter("number", 1.0));
        seen.Lists.Add(p.ListParameter("items", ["a"]));
        Fill(p, seen, depth);
        for (var handlers = depth == 0 ? _random.Next(3) : 0; handlers > 0; handlers--)
        {
            var exit = p.Add(Pick(Steps)).With("text", $"bye {seen.Texts[0]}");
            p.ExitHandler(exit, body => Fill(body, seen.Inner(), depth + 1));
        }
        if (seen.Outputs.Count > 0)
            p.Output("said", Pick(seen.Outputs));
        Tasks = p.Tasks;
    });

    private void Fill(PipelineScope scope, Seen seen, int depth)
    {
        AddStep(scope, seen);
        for (var more = _random.Next(depth < 3 ? 4 : 2); more > 0; more--)
        {
            if (depth < 4)
                Add(scope, seen, depth);
            else
                AddStep(scope, seen);
        }
    }

    private void Add(PipelineScope scope, Seen seen, int depth)
    {
        switch (_random.Next(10))
        {
            case 0:
                scope.If(Condition(seen), then => Fill(then, seen.Inner(), depth + 1));
                break;
            case 1:
                seen.Gives(scope.If(Condition(seen), then => Give(then, seen, depth)).ElseIf(Condition(seen), then => Give(then, seen, depth)).Else(then => Give(then, seen, depth)));
                break;
            case 2:
                List<IArtifactValue<Dataset>> made = [];
                scope.If(Condition(seen), then => made.Add(AddStep(then, seen.Inner()).Artifact<Dataset>("data")))
                    .Else(then => made.Add(AddStep(then, seen.Inner()).Artifact<Dataset>("data")));
                seen.Files.Add(scope.OneOf(made));
                break;
            case 3:
                Collect(scope, seen, scope.ParallelFor(Pick(seen.Lists), (each, item) => Inside(each, seen.With(item), depth), _random.Next(3)));
                break;
            case 4:
                Collect(scope, seen, scope.ParallelFor<Item, PipelineTask>([new("a", [1.5, 2]), new("b", [])], (each, item) => each.ParallelFor(
                    item.ListField<double>("Sizes"), (inner, size) => Inside(inner, seen.With(item.Field(i => i.Name)).With(size), depth))));
                break;
            case 5:
                Collect(scope, seen, scope.ParallelFor<double, PipelineTask>([1, 0.5], (each, item) => Inside(each, seen.With(item), depth)));
                break;
            case 6 when seen.FileLists.Count > 0:
                scope.ParallelFor(Pick(seen.FileLists), (each, file) => Inside(each, seen.With(file), depth));
                break;
            case 7:
                seen.Files.Add(scope.Import<Model>($"s3://{Pick(seen.Texts)}", metadata: Value.Of(new Dictionary<string, string> { ["from"] = $"{Pick(seen.Texts)}" })));
                break;
            case 8:
                var nested = scope.Add(Define("nested", depth + 2)).With("a-b-c", Pick(seen.Texts));
                seen.Tasks.Add(nested);
                break;
            default:
                AddStep(scope, seen);
                break;
        }
    }

    private PipelineTask AddStep(PipelineScope scope, Seen seen)
    {
        var component = Pick(Steps);
        var task = scope.Add(component).With("text", Text(seen)).With("other", Pick(seen.Texts)).With("number", Pick(seen.Numbers)).With("list", Pick(seen.Lists));
        if (seen.Files.Count > 0)
            task.With("file", Pick(seen.Files));
        if (seen.FileLists.Count > 0)
            task.With("files", Pick(seen.FileLists));
        if (seen.Tasks.Count > 0 && _random.Next(3) == 0)
            task.After(Pick(seen.Tasks));
        if (_random.Next(4) == 0)
            task.Cpu(limit: Pick(seen.Texts)).ContainerImage(Pick(seen.Texts)).Retry(2).DisplayName("a step").Environment("A", "b");
        if (_random.Next(6) == 0)
            task.IgnoreUpstreamFailure();
        seen.Gives(task.Output<string>(component.Outputs[0].Name));
        seen.Numbers.Add(task.Output<int>("count").As<double>());
        seen.Lists.Add(task.ListOutput<string>("words"));
        seen.Files.Add(task.Artifact<Dataset>("data"));
        seen.Tasks.Add(task);
        return task;
    }

    private PipelineTask Inside(PipelineScope scope, Seen seen, int depth)
    {
        Fill(scope, seen, depth + 1);
        return AddStep(scope, seen);
    }

    private void Collect(PipelineScope scope, Seen seen, PipelineTask task)
    {
        seen.Lists.Add(scope.Collected(task.Output<string>(task.Node.Component.Outputs[0].Name)));
        seen.FileLists.Add(scope.Collected(task.Artifact<Dataset>("data")));
        seen.Tasks.Add(task);
    }

    private Value<string> Give(PipelineScope scope, Seen seen, int depth)
    {
        var inner = seen.Inner();
        Fill(scope, inner, depth + 1);
        if (depth < 3 && _random.Next(3) == 0)
            return scope.If(Condition(inner), then => Give(then, inner, depth + 1)).Else(then => Give(then, inner, depth + 1));
        var task = AddStep(scope, inner);
        return task.Output<string>(task.Node.Component.Outputs[0].Name);
    }

    private Condition Condition(Seen seen) => _random.Next(7) switch
    {
        0 => Pick(seen.Texts) == "it's",
        1 => Pick(seen.Numbers) > 0.5,
        2 => Pick(seen.Texts) != Pick(seen.Numbers),
        3 => (Value)$"{Pick(seen.Texts)} and {Pick(seen.Numbers)}" == Pick(seen.Texts),
        4 => !Condition(seen),
        5 => Condition(seen) & Condition(seen),
        _ => Condition(seen) | Condition(seen),
    };

    private string Text(Seen seen) => _random.Next(3) switch
    {
        0 => $"{Pick(seen.Texts)} and {Pick(seen.Texts)}, {Pick(seen.Numbers)}: {Pick(seen.Lists)}",
        1 => $"{Pick(seen.Texts)}",
        _ => "plain",
    };

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    internal sealed record Item(string Name, double[] Sizes);

    /// <summary>What can be used at a place.</summary>
    private sealed class Seen
    {
        public List<Value<string>> Texts { get; } = [];

        public List<Value<double>> Numbers { get; } = [];

        public List<ListValue<string>> Lists { get; } = [];

        public List<IArtifactValue<Artifact>> Files { get; } = [];

        public List<IArtifactListValue<Artifact>> FileLists { get; } = [];

        public List<PipelineTask> Tasks { get; } = [];

        /// <summary>What a pipeline could give out, were this its outermost level.</summary>
        public List<Value<string>> Outputs { get; } = [];

        public void Gives(Value<string> value)
        {
            Texts.Add(value);
            Outputs.Add(value);
        }

        /// <summary>The same inside a group; what is added there stays there.</summary>
        public Seen Inner()
        {
            var inner = new Seen();
            inner.Texts.AddRange(Texts);
            inner.Numbers.AddRange(Numbers);
            inner.Lists.AddRange(Lists);
            inner.Files.AddRange(Files);
            inner.FileLists.AddRange(FileLists);
            inner.Tasks.AddRange(Tasks);
            return inner;
        }

        public Seen With(Value<string> text)
        {
            var inner = Inner();
            inner.Texts.Add(text);
            return inner;
        }

        public Seen With(Value<double> number)
        {
            var inner = Inner();
            inner.Numbers.Add(number);
            return inner;
        }

        public Seen With(IArtifactValue<Artifact> file)
        {
            var inner = Inner();
            inner.Files.Add(file);
            return inner;
        }
    }
}
