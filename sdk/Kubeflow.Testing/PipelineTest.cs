using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Local;

namespace Kubeflow.Testing;

/// <summary>
/// Runs pipelines and components inside a unit test. Steps can be replaced or made to fail; what is not replaced runs for real.
/// Nothing is cached, waits between retries cost no time, and the files go with the test.
/// </summary>
public sealed class PipelineTest : IAsyncDisposable
{
    private readonly List<Replacement> _replacements = [];
    private readonly LocalPipelineEngine _engine;
    private readonly DirectoryInfo? _folder;
    private readonly TimeProvider _time;
    private readonly ComponentPipeline _components;

    private PipelineTest(LocalOptions options, DirectoryInfo? folder)
    {
        _engine = new LocalPipelineEngine(options);
        _folder = folder;
        _time = options.TimeProvider;
        _components = new ComponentPipeline(Path.Combine(options.StateFolder, "given"));
    }

    /// <summary>How long the runs have waited so far, for retries above all, without it having cost any time; zero with a clock of your own.</summary>
    public TimeSpan Waited => (_time as TestClock)?.Waited ?? TimeSpan.Zero;

    /// <summary>Makes a test: nothing is replaced yet.</summary>
    /// <param name="configure">Changes how steps run, such as the Python interpreter: <c>o => o with { PythonInterpreter = "python3.12" }</c>.</param>
    /// <exception cref="KubeflowException">An option cannot be, or the state folder cannot be used.</exception>
    public static PipelineTest Create(Func<LocalOptions, LocalOptions>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("kubeflow-test-");
        var ours = new LocalOptions { StateFolder = folder.FullName, TimeProvider = new TestClock() };
        try
        {
            var options = configure?.Invoke(ours) ?? ours;
            if (options.StateFolder == ours.StateFolder)
                return new PipelineTest(options, folder);
            // A folder of the user's own stays: its files are there to be looked at.
            folder.Delete();
            return new PipelineTest(options, folder: null);
        }
        catch
        {
            folder.Refresh();
            if (folder.Exists)
                folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Runs a method in a step's place.</summary>
    /// <param name="task">The task's name, such as <c>train</c>, wherever it is in the pipeline; or its path, such as <c>for-loop-1/0/train</c>.</param>
    /// <param name="step">Reads the step's inputs, and gives its outputs.</param>
    /// <returns>This test.</returns>
    public PipelineTest Replace(string task, Action<ReplacedStep> step) => Add(new NamedStep(task), Body(step));

    /// <summary>Runs a method in a step's place.</summary>
    /// <param name="task">The task's name, such as <c>train</c>, wherever it is in the pipeline; or its path, such as <c>for-loop-1/0/train</c>.</param>
    /// <param name="step">Reads the step's inputs, and gives its outputs.</param>
    /// <returns>This test.</returns>
    public PipelineTest Replace(string task, Func<ReplacedStep, Task> step) => Add(new NamedStep(task), Body(step));

    /// <summary>Runs a method in the place of each step that runs a component.</summary>
    /// <param name="component">The component, such as one loaded from a file.</param>
    /// <param name="step">Reads the step's inputs, and gives its outputs.</param>
    /// <returns>This test.</returns>
    /// <exception cref="KubeflowException">The component is a pipeline.</exception>
    public PipelineTest Replace(Component component, Action<ReplacedStep> step) => Add(ComponentStep.Of(component), Body(step));

    /// <summary>Runs a method in the place of each step that runs a component.</summary>
    /// <param name="component">The component, such as one loaded from a file.</param>
    /// <param name="step">Reads the step's inputs, and gives its outputs.</param>
    /// <returns>This test.</returns>
    /// <exception cref="KubeflowException">The component is a pipeline.</exception>
    public PipelineTest Replace(Component component, Func<ReplacedStep, Task> step) => Add(ComponentStep.Of(component), Body(step));

    /// <summary>Runs a method in the place of each step that runs a <c>[Component]</c> method: <c>Replace(Digits.Train, (data, rate, model) => 0.97)</c>.</summary>
    /// <typeparam name="TMethod">The method's signature; the compiler finds it.</typeparam>
    /// <param name="method">The method with <c>[Component]</c>.</param>
    /// <param name="replacement">What runs instead, with the same parameters and result.</param>
    /// <returns>This test.</returns>
    /// <exception cref="KubeflowException">The method is no component.</exception>
    public PipelineTest Replace<TMethod>(TMethod method, TMethod replacement) where TMethod : Delegate
    {
        var step = MethodStep.Of(method);
        var body = step.BodyOf(replacement);
        return Add(step, (_, input, _, token) => Call(input, body, token));
    }

    /// <summary>Lets a step fail. When it has failed often enough, it goes on as it would without this: replaced, or for real.</summary>
    /// <param name="task">The task's name or path.</param>
    /// <param name="times">How many of its tries fail, from the first.</param>
    /// <param name="message">What the failure says.</param>
    /// <returns>This test.</returns>
    public PipelineTest Fail(string task, int times = int.MaxValue, string message = "The test lets this step fail.") =>
        Add(new NamedStep(task), (_, _, _, _) => throw new StepException(message), times);

    /// <summary>Lets each step that runs a component fail.</summary>
    /// <param name="component">The component.</param>
    /// <param name="times">How many of its tries fail, from the first.</param>
    /// <param name="message">What the failure says.</param>
    /// <returns>This test.</returns>
    /// <exception cref="KubeflowException">The component is a pipeline.</exception>
    public PipelineTest Fail(Component component, int times = int.MaxValue, string message = "The test lets this step fail.") =>
        Add(ComponentStep.Of(component), (_, _, _, _) => throw new StepException(message), times);

    /// <summary>Runs a pipeline to its end, however it ends.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="arguments">Arguments; the other parameters take their defaults.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="KubeflowException">An argument is wrong, or a step is replaced that the pipeline does not have.</exception>
    public Task<PipelineTestRun> RunAsync(Pipeline pipeline, PipelineArguments? arguments = null, CancellationToken cancellationToken = default) =>
        RunAsync(pipeline.Document, arguments, cancellationToken);

    /// <summary>Runs a compiled pipeline to its end, however it ends.</summary>
    /// <param name="document">The compiled pipeline.</param>
    /// <param name="arguments">Arguments; the other parameters take their defaults.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="KubeflowException">The document or an argument is wrong, or a step is replaced that the pipeline does not have.</exception>
    public async Task<PipelineTestRun> RunAsync(PipelineDocument document, PipelineArguments? arguments = null, CancellationToken cancellationToken = default)
    {
        var run = await StartAsync(document, (arguments ?? []).Values, _replacements, cancellationToken).ConfigureAwait(false);
        try
        {
            return new PipelineTestRun(await run.WaitAsync(throwOnFailure: false, cancellationToken: cancellationToken).ConfigureAwait(false), document);
        }
        catch (OperationCanceledException)
        {
            await run.CancelAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs one component to its end, as a step of its own.</summary>
    /// <param name="component">The component: generated from a <c>[Component]</c> method, or loaded from a file.</param>
    /// <param name="arguments">Its inputs; artifacts as <see cref="TestArtifact"/>.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="KubeflowException">An input is unknown, missing or of another type.</exception>
    public async Task<TestedStep> RunAsync(Component component, ComponentArguments? arguments = null, CancellationToken cancellationToken = default)
    {
        var (pipeline, task) = _components.Of(component, arguments ?? []);
        var run = await RunAsync(pipeline, cancellationToken: cancellationToken).ConfigureAwait(false);
        return run.Step(task);
    }

    /// <summary>Lets go of the files, and removes them.</summary>
    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync().ConfigureAwait(false);
        _folder?.Refresh();
        if (_folder?.Exists == true)
            _folder.Delete(recursive: true);
    }

    internal async Task<PipelineRun> StartAsync(
        PipelineDocument document, IReadOnlyDictionary<string, JsonElement> arguments, IReadOnlyList<Replacement> replacements, CancellationToken cancellationToken)
    {
        // The document's own faults come first: what it lacks cannot be looked for in it.
        var substitutions = document.Validate().Count == 0 ? Substitutions.For(document, replacements) : null;
        var request = new RunRequest { Document = document, Parameters = arguments, EnableCache = false };
        return new PipelineClient(_engine).Get(await _engine.StartAsync(request, substitutions, cancellationToken).ConfigureAwait(false));
    }

    internal Task CancelAsync(string run, CancellationToken cancellationToken) => _engine.CancelAsync(run, cancellationToken);

    private PipelineTest Add(StepMatch match, StepReplacement body, int times = int.MaxValue)
    {
        _replacements.Add(new Replacement(match, body, times));
        return this;
    }

    private static StepReplacement Body(Action<ReplacedStep> step) => Body(replaced =>
    {
        step(replaced);
        return Task.CompletedTask;
    });

    private static StepReplacement Body(Func<ReplacedStep, Task> step) =>
        (identity, input, attempt, token) => Call(input, call => step(new ReplacedStep(identity, call, attempt)), token);

    private static async Task<ExecutorOutput> Call(ExecutorInput input, StepBody body, CancellationToken cancellationToken)
    {
        var call = new StepCall(input, cancellationToken);
        await body(call).ConfigureAwait(false);
        return call.ToOutput();
    }
}
