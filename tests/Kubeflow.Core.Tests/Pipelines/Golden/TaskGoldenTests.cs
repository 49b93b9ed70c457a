using System.Text.Json;
using Kubeflow.Pipelines;

namespace Kubeflow.Core.Tests.Pipelines.Golden;

/// <summary>Tasks, their settings and their texts, against what KFP's compiler wrote.</summary>
public class TaskGoldenTests
{
    [ArtifactType("google.VertexModel", "0.0.0")]
    private sealed class VertexModel : Artifact;

    [ArtifactType("google.VertexDataset", "0.0.0")]
    private sealed class VertexDataset : Artifact;

    [Test]
    public void Document_EnvironmentVariable_EqualsKfps()
    {
        var golden = GoldenFile.Load("component_with_env_variable.yaml");
        var read = golden.Step("read-env-var").Input<string>("var_name").Output<string>("Output").Build();
        golden.AssertEqual(Pipeline.Define("pipeline-with-env-variable", p =>
            p.Output("Output", p.Add(read).With("var_name", p.Parameter("var_name", "KFP_TEST_ENV_VAR"))
                .Environment("KFP_TEST_ENV_VAR", "env_var_value").Output<string>())));
    }

    [Test]
    public void Document_OptionalArtifacts_EqualsKfps()
    {
        var golden = GoldenFile.Load("components_with_optional_artifacts.yaml");
        var python = golden.Step("python-artifact-printer").InputArtifact<Artifact>("artifact", optional: true).Build();
        var custom = Component.Container("custom-artifact-printer").InputArtifact<Artifact>("artifact", optional: true).Image("alpine")
            .Command(Placeholder.IfPresent("artifact", ["echo", Placeholder.InputUri("artifact")], ["echo", "No artifact provided!"])).Build();
        var inner = Pipeline.Define("inner-pipeline", p => p.Add(python).With("artifact", p.InputArtifact<Dataset>("dataset", optional: true)));

        golden.AssertEqual(Pipeline.Define("optional-artifact-pipeline", p =>
        {
            p.Add(custom).With("artifact", p.InputArtifact<Dataset>("dataset1", optional: true));
            p.Add(custom);
            p.Add(inner).With("dataset", p.Import<Dataset>("gs://ml-pipeline-playground/shakespeare1.txt"));
            p.Add(inner);
        }));
    }

    [Test]
    public void Document_ConcatPlaceholder_EqualsKfps()
    {
        var golden = GoldenFile.Load("container_with_concat_placeholder.yaml");
        var component = Component.Container("container-with-concat-placeholder").Input<string>("text1").OutputArtifact<Dataset>("text2").Output<string>("output_path")
            .Image("registry.access.redhat.com/ubi9/python-311:latest")
            .Command("my_program", Placeholder.Concat("prefix-", Placeholder.InputValue("text1"), Placeholder.OutputUri("text2")))
            .Args("--output_path", Placeholder.OutputParameterFile("output_path")).Build();
        golden.AssertEqual(Pipeline.Define("container-with-concat-placeholder", p =>
        {
            var task = p.Add(component).With("text1", p.Parameter<string>("text1"));
            p.Output("output_path", task.Output<string>("output_path"));
            p.Output("text2", task.Artifact<Dataset>("text2"));
        }));
    }

    [Test]
    public void Document_IfPlaceholder_EqualsKfps()
    {
        var golden = GoldenFile.Load("container_with_if_placeholder.yaml");
        var component = Component.Container("container-with-if-placeholder").OptionalInput("optional_input", "default").OutputArtifact<Dataset>("dataset").Output<string>("output_path")
            .Image("registry.access.redhat.com/ubi9/python-311:latest")
            .Command(
                "my_program", Placeholder.IfPresent("optional_input", [Placeholder.InputValue("optional_input")], ["bye"]), "--dataset",
                Placeholder.IfPresent("optional_input", [Placeholder.OutputUri("dataset")], ["bye"]))
            .Args("--output_path", Placeholder.OutputParameterFile("output_path")).Build();
        golden.AssertEqual(Pipeline.Define("container-with-if-placeholder", p =>
        {
            var task = p.Add(component).With("optional_input", p.Parameter("optional_input", "default"));
            p.Output("dataset", task.Artifact<Dataset>("dataset"));
            p.Output("output_path", task.Output<string>("output_path"));
        }));
    }

    [Test]
    public void Document_HelloWorld_EqualsKfps()
    {
        var golden = GoldenFile.Load("hello_world.yaml");
        golden.AssertEqual(Pipeline.Define("echo", p => p.Add(golden.Step("echo").Build())));
    }

    [Test]
    public void Document_PipelineAsExitTask_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_as_exit_task.yaml");
        var print = golden.Step("print-op").Input<string>("message").Build();
        var fail = golden.Step("fail-op").Input<string>("message").Build();
        var state = golden.Step("get-run-state").Input<Dictionary<string, JsonElement>>("status").Output<string>("Output").Build();
        var exit = Pipeline.Define("conditional-notification", p =>
        {
            p.Description("Checks pipeline run status.");
            var ended = p.Add(state).With("status", p.Parameter<PipelineTaskFinalStatus>("status")).Output<string>();
            p.If(ended == "FAILED", then => then.Add(print).With("message", "notify task failure."));
        });

        golden.AssertEqual(Pipeline.Define("pipeline-with-task-final-status-conditional", p =>
        {
            var message = p.Parameter("message", "Hello World!");
            p.ExitHandler(p.Add(exit), body =>
            {
                body.Add(print).With("message", message);
                body.Add(fail).With("message", "Task failed.");
            }, name: "my-pipeline");
        }));
    }

    [Test]
    public void Document_ReusedComponent_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_reused_component.yaml");
        var add = golden.Step("add-numbers").Input<int>("a").Input<int>("b").Output<int>("Output").Build();
        golden.AssertEqual(Pipeline.Define("pipeline-with-reused-component", p =>
        {
            var (a, b) = (p.Parameter("a", 2), p.Parameter("b", 5));
            var first = p.Add(add).With("a", a).With("b", 3);
            var second = p.Add(add).With("a", first.Output<int>()).With("b", b);
            p.Add(add).With("a", second.Output<int>()).With("b", 7);
        }));
    }

    [Test]
    public void Document_Retry_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_retry.yaml");
        var add = golden.Step("add").Input<double>("a").Input<double>("b").Output<double>("Output").Build();
        golden.AssertEqual(Pipeline.Define("test-pipeline", p =>
            p.Add(add).With("a", p.Parameter("a", 1.0)).With("b", p.Parameter("b", 7.0)).Retry(3)));
    }

    [Test]
    public void Document_ImporterMetadataOfTheRun_EqualsKfps()
    {
        const string Uri = "gs://ml-pipeline-playground/shakespeare1.txt", Image = "us-docker.pkg.dev/vertex-ai/prediction/tf2-gpu.2-5:latest";
        var golden = GoldenFile.Load("pipeline_with_dynamic_importer_metadata.yaml");
        var makeName = golden.Step("make-name").Input<string>("name").Output<string>("Output").Build();
        golden.AssertEqual(Pipeline.Define("pipeline-with-importer", p =>
        {
            var name = p.Parameter("name", "default-name");
            var number = p.Parameter("int_input", 1);
            var uri = p.Parameter("pipeline_input_artifact_uri", Uri);
            var image = p.Parameter("pipeline_input_image_uri", Image);
            p.Import<Dataset>(uri, metadata: Value.Of(new Dictionary<string, object>
            {
                ["name"] = new[] { $"{name}", "alias-name" },
                ["containerSpec"] = new Dictionary<string, string> { ["imageUri"] = $"{image}" },
            }));
            var made = p.Add(makeName).With("name", "a-different-name").Output<string>();
            p.Import<Dataset>(Uri, metadata: Value.Of(new Dictionary<string, object>
            {
                ["name"] = $"prefix-{made}",
                ["list-of-data"] = new[] { $"{made}", $"{name}", $"{number}" },
                [$"{made}"] = $"{made}",
                [$"{name}"] = Image,
                ["containerSpec"] = new Dictionary<string, string> { ["imageUri"] = Image },
            }));
        }));
    }

    [Test]
    public void Document_ArtifactTypesOfOthers_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_google_artifact_type.yaml");
        var producer = golden.Step("model-producer").OutputArtifact<VertexModel>("model").Build();
        var consumer = golden.Step("model-consumer").InputArtifact<VertexModel>("model").InputArtifact<VertexDataset>("dataset").Build();
        golden.AssertEqual(Pipeline.Define("pipeline-with-google-types", p =>
        {
            var made = p.Add(producer);
            var imported = p.Import<VertexDataset>("gs://ml-pipeline-playground/shakespeare1.txt", metadata: Value.Of(new Dictionary<string, string> { ["key"] = "value" }));
            p.Add(consumer).With("model", made.Artifact<VertexModel>("model")).With("dataset", imported);
        }));
    }

    [Test]
    public void Document_NestedConditionsAndTextsWithValues_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_nested_conditions_yaml.yaml");
        var flip = golden.Step("flip-coin").Output<string>("output").Build();
        var print = golden.Step("print").Input<string>("msg").Build();
        Component Random(string executor) => golden.Step("generate-random-number", executor).Output<int>("output").Build();

        golden.AssertEqual(Pipeline.Define("conditional-execution-pipeline", p =>
        {
            p.DisplayName("Conditional execution pipeline.").Description("Shows how to use dsl.Condition().");
            var side = p.Add(flip).Output<string>("output");
            foreach (var (which, executor, limit) in new[] { ("heads", "exec-generate-random-number", 5), ("tails", "exec-generate-random-number-2", 15) })
                p.If(side == which, then =>
                {
                    var number = then.Add(Random(executor)).Output<int>("output");
                    then.If(number > limit, t => t.Add(print).With("msg", $"{which} and {number} > {limit}!"));
                    then.If(number <= limit, t => t.Add(print).With("msg", $"{which} and {number} <= {limit}!"));
                });
        }));
    }

    [Test]
    public void Document_TextsWithValuesInLoops_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_params_containing_format.yaml");
        var print = golden.Step("print-op").Input<string>("text").Output<string>("Output").Build();
        var print2 = golden.Step("print-op2").Input<string>("text1").Input<string>("text2").Output<string>("Output").Build();
        golden.AssertEqual(Pipeline.Define("pipeline-with-pipelineparam-containing-format", p =>
        {
            var name = p.Parameter("name", "KFP");
            var first = p.Add(print).With("text", $"Hello {name}");
            p.Add(print).With("text", $"{first.Output<string>()}, again.");
            p.ParallelFor<string>(["1", "2"], (each, item) => each.Add(print2).With("text1", item).With("text2", $" and {name}."));
        }));
    }

    [Test]
    public void Document_TaskFinalStatus_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_task_final_status.yaml");
        var exit = golden.Step("exit-op").Input<string>("user_input").Input<PipelineTaskFinalStatus>("status").Build();
        var print = golden.Step("print-op").Input<string>("message").Build();
        var fail = golden.Step("fail-op").Input<string>("message").Build();
        golden.AssertEqual(Pipeline.Define("pipeline-with-task-final-status", p =>
        {
            var message = p.Parameter("message", "Hello World!");
            p.ExitHandler(p.Add(exit).With("user_input", message), body =>
            {
                body.Add(print).With("message", message);
                body.Add(fail).With("message", "Task failed.");
            }, name: "my-pipeline");
        }));
    }

    [Test]
    public void Document_IgnoreUpstreamFailure_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_task_using_ignore_upstream_failure.yaml");
        var fail = golden.Step("fail-op").Input<string>("message").Output<string>("Output").Build();
        var print = golden.Step("print-op").OptionalInput("message", "default").Build();
        golden.AssertEqual(Pipeline.Define("my-pipeline", p =>
            p.Add(print).With("message", p.Add(fail).With("message", p.Parameter("sample_input", "message")).Output<string>()).IgnoreUpstreamFailure()));
    }

    [Test]
    public void Document_MetricsArtifacts_EqualsKfps()
    {
        var golden = GoldenFile.Load("metrics_visualization_v2.yaml");
        golden.AssertEqual(Pipeline.Define("metrics-visualization-pipeline", p =>
        {
            p.Add(golden.Step("wine-classification").OutputArtifact<ClassificationMetrics>("metrics").Build());
            p.Add(golden.Step("iris-sgdclassifier").Input<double>("test_samples_fraction").OutputArtifact<ClassificationMetrics>("metrics").Build()).With("test_samples_fraction", 0.3);
            p.Add(golden.Step("digit-classification").OutputArtifact<Metrics>("metrics").Build());
            p.Add(golden.Step("html-visualization").OutputArtifact<Html>("html_artifact").Build());
            p.Add(golden.Step("markdown-visualization").OutputArtifact<Markdown>("markdown_artifact").Build());
        }));
    }

    [Test]
    public void Document_JobPlaceholders_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_placeholders.yaml");
        var print = golden.Step("print-all-placeholders").Input<string>("job_name").Input<string>("job_resource_name").Input<string>("job_id").Input<string>("task_name").Input<string>("task_id").Build();
        golden.AssertEqual(Pipeline.Define("pipeline-with-placeholders", p => p.Add(print)
            .With("job_name", Placeholder.PipelineJobName).With("job_resource_name", Placeholder.PipelineJobResourceName).With("job_id", Placeholder.PipelineJobId)
            .With("task_name", Placeholder.PipelineTaskName).With("task_id", Placeholder.PipelineTaskId).Cache(false)));
    }

    [Test]
    public void Document_ExitHandlerWithoutName_EqualsKfps()
    {
        var golden = GoldenFile.Load("local_execution_pipeline_with_exit_handler.yaml");
        var record = golden.Step("record-exit").Input<PipelineTaskFinalStatus>("status").Output<string>("Output").Build();
        var echo = golden.Step("echo").Input<string>("message").Output<string>("Output").Build();
        golden.AssertEqual(Pipeline.Define("pipeline-with-exit-handler", p =>
        {
            p.Description("Runs `echo` inside an ExitHandler.\nOn success the exit task receives a PipelineTaskFinalStatus with\nstate='SUCCEEDED'. No pipeline output \u2014 KFP's compiler rejects\nreturning a value from inside an ExitHandler.");
            p.ExitHandler(p.Add(record), body => body.Add(echo).With("message", p.Parameter("message", "hello")));
        }));
    }
}
