using Kubeflow.Pipelines;

namespace Kubeflow.Core.Tests.Pipelines.Golden;

/// <summary>Inputs and outputs of every kind, of components and of pipelines, against what KFP's compiler wrote.</summary>
public class InterfaceGoldenTests
{
    [ArtifactType("google.BQMLModel", "0.0.1")]
    private sealed class BqmlModel : Artifact;

    [Test]
    public void Document_Descriptions_EqualsKfps()
    {
        const string First = "First dataset.", Second = "Second dataset.", Joined = "The concatenated dataset.", Text = "The concatenated string.";
        var golden = GoldenFile.Load("component_with_metadata_fields.yaml");
        var join = golden.Step("dataset-joiner").InputArtifact<Dataset>("dataset_a", description: First).InputArtifact<Dataset>("dataset_b", description: Second)
            .OutputArtifact<Dataset>("out_dataset", Joined).Output<string>("Output", Text).Build();
        golden.AssertEqual(Pipeline.Define("dataset-joiner", p =>
        {
            var task = p.Add(join).With("dataset_a", p.InputArtifact<Dataset>("dataset_a", description: First))
                .With("dataset_b", p.InputArtifact<Dataset>("dataset_b", description: Second));
            p.Output("out_dataset", task.Artifact<Dataset>("out_dataset"), Joined);
            p.Output("Output", task.Output<string>(), Text);
        }));
    }

    [Test]
    public void Document_ContainerizedStep_EqualsKfps()
    {
        var golden = GoldenFile.Load("containerized_python_component.yaml");
        var concat = golden.Step("concat-message").Input<string>("message1").Input<string>("message2").Output<string>("Output").Build();
        golden.AssertEqual(Pipeline.Define("concat-message", p => p.Output(
            "Output", p.Add(concat).With("message1", p.Parameter<string>("message1")).With("message2", p.Parameter<string>("message2")).Output<string>())));
    }

    [Test]
    public void Document_ParametersOfEveryType_EqualsKfps()
    {
        var golden = GoldenFile.Load("lightweight_python_functions_pipeline.yaml");
        var preprocess = golden.Step("preprocess")
            .Input<string>("message").Input<Dictionary<string, int>>("input_dict_parameter").Input<List<string>>("input_list_parameter")
            .OutputArtifact<Dataset>("output_dataset_one").OutputArtifact<Dataset>("output_dataset_two_path")
            .Output<string>("output_parameter_path").Output<bool>("output_bool_parameter_path")
            .Output<Dictionary<string, int>>("output_dict_parameter_path").Output<List<string>>("output_list_parameter_path").Build();
        var train = golden.Step("train")
            .InputArtifact<Dataset>("dataset_one_path").InputArtifact<Dataset>("dataset_two")
            .Input<string>("message").Input<bool>("input_bool").Input<Dictionary<string, int>>("input_dict").Input<List<string>>("input_list")
            .OptionalInput("num_steps", 100).OutputArtifact<Model>("model").Build();

        golden.AssertEqual(Pipeline.Define("my-test-pipeline-beta", p =>
        {
            var made = p.Add(preprocess).With("message", p.Parameter<string>("message"))
                .With("input_dict_parameter", p.Parameter("input_dict", new Dictionary<string, int> { ["A"] = 1, ["B"] = 2 }))
                .With("input_list_parameter", Value.Of(new[] { "a", "b", "c" }));
            p.Add(train).With("dataset_one_path", made.Artifact<Dataset>("output_dataset_one"))
                .With("dataset_two", made.Artifact<Dataset>("output_dataset_two_path"))
                .With("message", made.Output<string>("output_parameter_path"))
                .With("input_bool", made.Output<bool>("output_bool_parameter_path"))
                .With("input_dict", made.Output<Dictionary<string, int>>("output_dict_parameter_path"))
                .With("input_list", made.ListOutput<string>("output_list_parameter_path"));
        }));
    }

    [Test]
    public void Document_DefaultsOfANestedPipeline_EqualsKfps()
    {
        var golden = GoldenFile.Load("nested_pipeline_opt_input_child_level_compiled.yaml");
        var nested = Pipeline.Define("nested-pipeline", p =>
        {
            AddPair("str", "Str", "Input 1 - nested pipeline", "Input 2 - nested pipeline");
            AddPair("int", "Int", 0, 0);
            AddPair("bool", "Bool", false, false);

            void AddPair<T>(string step, string type, T first, T second)
            {
                foreach (var (which, number, defaultValue) in new[] { ("a", 1, first), ("b", 2, second) })
                {
                    var component = golden.Step($"component-{which}-{step}")
                        .Input(new ParameterInput($"componentInput{type}", Value.Of(defaultValue).Type) { IsOptional = true }, SourceLocation.None).Build();
                    p.Add(component).With($"componentInput{type}", p.Parameter($"nestedInput{type}{number}", defaultValue)).Cache(false);
                }
            }
        });

        golden.AssertEqual(Pipeline.Define("nested-pipeline-opt-input-child-level", p => p.Add(nested)
            .With("nestedInputStr1", "Input - pipeline").With("nestedInputInt1", 1).With("nestedInputBool1", true).Cache(false)));
    }

    [Test]
    public void Document_LoopsOverListsOfArtifactsOfNestedPipelines_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_parallelfor_list_artifacts_GH-12033.yaml");
        var makeArtifact = golden.Step("make-artifact").Input<string>("data").OutputArtifact<Artifact>("Output").Build();
        var makeDataset = golden.Step("make-dataset").Input<string>("data").OutputArtifact<Dataset>("Output").Build();
        var print = golden.Step("print-artifact-name").InputArtifact<Artifact>("artifact").Output<string>("Output").Build();

        golden.AssertEqual(Pipeline.Define("pipeline-parallelfor-artifacts", p =>
        {
            PrintAll(Made<Artifact>("make-artifacts", makeArtifact));
            PrintAll(Made<Dataset>("make-datasets", makeDataset));

            void PrintAll(Pipeline made) => p.ParallelFor(
                p.Add(made).ArtifactList<Artifact>("Output"), (each, item) => each.Add(print).With("artifact", item));
        }));

        static Pipeline Made<T>(string name, Component make) where T : Artifact => Pipeline.Define(name, p => p.Output(
            "Output",
            p.Collected(p.ParallelFor(p.ListParameter("texts", ["Hello", ",", " ", "world!"]), (each, text) => each.Add(make).With("data", text)).Artifact<T>("Output"))));
    }

    [Test]
    public void Document_ArtifactsOfEveryTypeInACommand_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_various_io_types.yaml");
        var upstream = Component.Container("upstream").Image("gcr.io/image")
            .Input<string>("input_1").Input<double>("input_2").InputArtifact<Artifact>("input_3").Input<string>("input_4")
            .Output<int>("output_1").OutputArtifact<Model>("output_2").OutputArtifact<Artifact>("output_3").OutputArtifact<Model>("output_4")
            .OutputArtifact<Artifact>("output_5").OutputArtifact<Artifact>("output_6").OutputArtifact<Artifact>("output_7")
            .OutputArtifact<Html>("output_8").OutputArtifact<BqmlModel>("output_9")
            .Args(
                Placeholder.InputValue("input_1"), Placeholder.InputValue("input_2"), Placeholder.InputPath("input_3"), Placeholder.InputValue("input_4"),
                Placeholder.OutputParameterFile("output_1"), Placeholder.OutputUri("output_2"), Placeholder.OutputPath("output_3"),
                Placeholder.OutputUri("output_4"), Placeholder.OutputUri("output_5"), Placeholder.OutputPath("output_6"),
                Placeholder.OutputPath("output_7"), Placeholder.OutputPath("output_8")).Build();
        var downstream = Component.Container("downstream").Image("gcr.io/image")
            .Input<int>("input_a").InputArtifact<Model>("input_b").InputArtifact<Artifact>("input_c").InputArtifact<Model>("input_d")
            .InputArtifact<Artifact>("input_e").InputArtifact<Artifact>("input_f").InputArtifact<Artifact>("input_g")
            .InputArtifact<Html>("input_h").InputArtifact<BqmlModel>("input_i")
            .Args(
                Placeholder.InputValue("input_a"), Placeholder.InputUri("input_b"), Placeholder.InputPath("input_c"), Placeholder.InputUri("input_d"),
                Placeholder.InputUri("input_e"), Placeholder.InputPath("input_f"), Placeholder.InputPath("input_g"), Placeholder.InputPath("input_h")).Build();

        golden.AssertEqual(Pipeline.Define("pipeline-with-various-types", p =>
        {
            var made = p.Add(upstream).With("input_1", p.Parameter<string>("input1")).With("input_2", 3.1415926)
                .With("input_3", p.InputArtifact<Artifact>("input3")).With("input_4", p.Parameter("input4", ""));
            p.Add(downstream).With("input_a", made.Output<int>("output_1"))
                .With("input_b", made.Artifact<Model>("output_2")).With("input_c", made.Artifact<Artifact>("output_3"))
                .With("input_d", made.Artifact<Model>("output_4")).With("input_e", made.Artifact<Artifact>("output_5"))
                .With("input_f", made.Artifact<Artifact>("output_6")).With("input_g", made.Artifact<Artifact>("output_7"))
                .With("input_h", made.Artifact<Html>("output_8")).With("input_i", made.Artifact<BqmlModel>("output_9"));
        }));
    }
}
